/**
 * Reads base64 as strictly as AWS does: whole groups with padding, and the standard alphabet alone.
 * @returns undefined when the text is none
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  // Node skips what is no base64, which the length then shows, and reads the URL alphabet too, which AWS does not.
  const whole = text.length % 4 === 0 && bytes.length === (text.length / 4) * 3 - padding;
  return whole && !/[-_]/.test(text) ? bytes : undefined;
}
