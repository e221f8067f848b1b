/** Pixels of the longer side; the service makes nothing larger of it either. */
const LONGEST = 2048;
/** Bytes that are sent up as they are. */
const SMALL = 1_500_000;

/**
 * What is sent up for a file that somebody chose: a small JPEG or PNG as it is, and of whatever else this browser can open (WebP,
 * HEIC on an iPhone, a photograph of many megabytes) a JPEG of its pixels. Rejects for what it cannot open.
 */
export async function shrink(file) {
  if (/^image\/(jpeg|png)$/.test(file.type) && file.size <= SMALL) return file;
  const picture = await createImageBitmap(file);
  const canvas = drawn(picture);
  picture.close();
  return new Promise((tell, fail) => canvas.toBlob((blob) => (blob ? tell(blob) : fail(new Error("cannot be written"))), "image/jpeg", 0.86));
}

function drawn(picture) {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const brush = canvas.getContext("2d");
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
