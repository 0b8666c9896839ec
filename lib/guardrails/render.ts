import { at, members } from "./template";

/** Writes what a reference becomes only at deployment: `${Bucket.Arn}`. */
const named = (name: string): string => `\${${name}}`;

/**
 * Puts a text together that intrinsic functions describe, so that texts can be compared and read.
 * @param fill writes a reference: `Bucket`, `Bucket.Arn`, `AWS::Region`, or the name of an import or another function
 */
export function render(value: unknown, fill: (name: string) => string = named): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value ?? "");
  const [name, argument] = Object.entries(value)[0] ?? [];
  switch (name) {
    case "Ref":
      return fill(String(argument));
    case "Fn::GetAtt":
      return fill(Array.isArray(argument) ? argument.join(".") : String(argument));
    case "Fn::Base64":
      return render(argument, fill);
    case "Fn::Join":
      return members(at(argument, 1))
        .map((part) => render(part, fill))
        .join(render(at(argument, 0), fill));
    case "Fn::Sub":
      return substitute(argument, fill);
    case "Fn::Select":
      return selected(argument, fill);
    case "Fn::ImportValue":
      return fill(`import ${render(argument, fill)}`);
    default:
      return fill(String(name));
  }
}

/** A part of a text that is known when it is split; else the name of the function. */
function selected(argument: unknown, fill: (name: string) => string): string {
  const index = Number(at(argument, 0));
  const list = at(argument, 1);
  const split = at(list, "Fn::Split");
  const parts =
    split === undefined ? members(list) : render(at(split, 1), fill).split(render(at(split, 0), fill));
  const part = parts[index];
  return part === undefined ? fill("Fn::Select") : render(part, fill);
}

/** `${Name}` is a variable of the second argument or a reference, `${!Name}` stands for the text `${Name}`. */
function substitute(argument: unknown, fill: (name: string) => string): string {
  const text = typeof argument === "string" ? argument : String(at(argument, 0) ?? "");
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal === "!") return named(name);
    const given = at(argument, 1, name);
    return given === undefined ? fill(name) : render(given, fill);
  });
}
