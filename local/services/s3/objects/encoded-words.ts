/**
 * User metadata travels in headers, which bear ASCII alone: S3 takes and gives other text as encoded words.
 * @see https://datatracker.ietf.org/doc/html/rfc2047
 */

const WORD = /^=\?UTF-8\?([BQ])\?(.*)\?=$/i;

/**
 * Reads a metadata value.
 * @param value as the header bears it, each character one byte
 */
export function decodeWord(value: string): string {
  const [, encoding, text = ""] = WORD.exec(value) ?? [];
  if (!encoding) return decodeUtf8(value);
  if (encoding.toUpperCase() === "B") return Buffer.from(text, "base64").toString();
  return decodeUtf8(
    text
      .replaceAll("_", " ")
      .replace(/=([0-9A-F]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16))),
  );
}

/** Bytes that are UTF-8 are text; others stay as they are. */
function decodeUtf8(value: string): string {
  if (isPlain(value) || [...value].some((character) => character.charCodeAt(0) > 0xff)) return value;
  const text = Buffer.from(value, "latin1").toString();
  return text.includes("\ufffd") ? value : text;
}

/** Writes a metadata value: as it is when it is ASCII, else in the shorter of the two encodings. */
export function encodeWord(text: string): string {
  if (isPlain(text)) return text;
  const plain = [...text].filter(isPlain).length;
  return plain > [...text].length - plain
    ? `=?UTF-8?Q?${quoted(text)}?=`
    : `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
}

const isPlain = (text: string): boolean => /^[\t\x20-\x7e]*$/.test(text);

function quoted(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (character === " ") return "_";
      if (byte > 0x20 && byte < 0x7f && !"=_?".includes(character)) return character;
      return `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}
