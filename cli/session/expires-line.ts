import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { parseClassFile } from "../../lib/class/class-file";
import { EXIT, LabError } from "../lab-error";

/**
 * Writes another end into the text of a class file and changes nothing else in it.
 * @param file its name, for what cannot be done
 * @param expires ISO 8601 with an offset
 * @throws LabError with the line to write by hand, where the text is laid out in a way that cannot be changed safely
 */
export function withExpires(file: string, text: string, expires: string): string {
  const document = parseDocument(text, { lineCounter: new LineCounter() });
  const map = isMap(document.contents) && !document.contents.flow ? document.contents : undefined;
  const pair = map?.items.find(({ key }) => isScalar(key) && key.value === "expires");
  const value = isScalar(pair?.value) ? pair.value.range : undefined;
  const changed = !map
    ? text
    : pair === undefined
      ? `${text.trimEnd()}\nexpires: ${expires}\n`
      : value
        ? text.slice(0, value[0]) + expires + text.slice(value[1])
        : text;
  if (differsOnlyIn(file, text, changed, expires)) return changed;
  throw new LabError(
    `The end of the class cannot be changed in ${file} without touching the rest.`,
    `Write the line \`expires: ${expires}\` into it, and deploy the class: npm run lab -- deploy.`,
    EXIT.wrongUse,
  );
}

/** Read again, the text is to say the same of everything else. */
function differsOnlyIn(file: string, before: string, after: string, expires: string): boolean {
  const [{ values: old }, { values: made }] = [parseClassFile(file, before), parseClassFile(file, after)];
  if (!old || !made || made.expires !== expires) return false;
  const rest = ({ expires: _, ...others }: typeof old): string => JSON.stringify(others);
  return rest(old) === rest(made);
}
