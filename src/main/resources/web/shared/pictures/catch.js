/** Pictures that are pasted into, or dropped on, what somebody writes in. */
const isPicture = ({ type }) => type.startsWith("image/");

/** A paste of text is left alone, also one that brings a picture of itself along, as from a table. */
export function pasted(tray) {
  return (event) => {
    const { files, types } = event.clipboardData ?? {};
    const pictures = [...(files ?? [])].filter(isPicture);
    if (!pictures.length || [...types].includes("text/plain")) return;
    event.preventDefault();
    tray.add(pictures);
  };
}

export function dropped(tray) {
  return (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return;
    // Left to itself, a browser would leave the page for the file.
    event.preventDefault();
    const pictures = files.filter(isPicture);
    if (pictures.length) tray.add(pictures);
  };
}

export function over(event) {
  if ([...(event.dataTransfer?.types ?? [])].includes("Files")) event.preventDefault();
}
