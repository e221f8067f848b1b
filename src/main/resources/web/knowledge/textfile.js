const BYTE_ORDER = [[[0xff, 0xfe], "utf-16le"], [[0xfe, 0xff], "utf-16be"]];

/** What a spreadsheet has saved: as UTF-8, as "Unicode text", or as Chinese Windows writes it. */
export async function written(file) {
  return decoded(new Uint8Array(await file.arrayBuffer()));
}

export function decoded(bytes) {
  const [, known] = BYTE_ORDER.find(([mark]) => mark.every((byte, i) => bytes[i] === byte)) ?? [];
  if (known) return new TextDecoder(known).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
