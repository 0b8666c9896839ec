import type { ParameterStringFilter } from "@aws-sdk/client-ssm";
import { invalid, invalidFilterKey, invalidFilterOption, invalidFilterValue } from "./errors";
import { PATH_RULES } from "./names";
import { latest, type Parameter } from "./store";

/** What a filter key looks at, and the options that AWS takes for it. */
interface FilterKey {
  options: readonly string[];
  values(parameter: Parameter): string[];
  /** Values that may be asked for. */
  known?: readonly string[];
}

const KEYS: Readonly<Record<string, FilterKey>> = {
  Name: { options: ["BeginsWith", "Equals", "Contains"], values: ({ name }) => [name] },
  Type: {
    options: ["BeginsWith", "Equals"],
    values: (parameter) => [latest(parameter).type],
    known: ["String", "StringList", "SecureString"],
  },
  KeyId: { options: ["BeginsWith", "Equals"], values: () => [] },
  Path: { options: ["Recursive", "OneLevel"], values: ({ name }) => [name] },
  Tier: {
    options: ["Equals"],
    values: (parameter) => [latest(parameter).tier],
    known: ["Standard", "Advanced", "Intelligent-Tiering"],
  },
  DataType: { options: ["Equals"], values: (parameter) => [latest(parameter).dataType] },
  Label: {
    options: ["BeginsWith", "Equals"],
    values: (parameter) => parameter.versions.flatMap(({ labels }) => labels),
  },
};

const TAG: FilterKey = { options: ["Equals"], values: () => [] };

/**
 * Checks the filters of a request and makes one test of them.
 * @param keys that the operation takes, in the order in which AWS lists them
 * @throws AwsError InvalidFilterKey, InvalidFilterOption, InvalidFilterValue
 */
export function parameterFilter(
  filters: readonly ParameterStringFilter[] = [],
  keys: readonly string[],
): (parameter: Parameter) => boolean {
  const seen = new Set<string>();
  const tests = filters.map((filter) => {
    const key = filter.Key ?? "";
    if (seen.has(key)) {
      throw invalidFilterKey(
        `The following filter is duplicated in the request: ${key}. A request can contain only one occurrence of a specific filter.`,
      );
    }
    seen.add(key);
    return oneFilter(key, filter, keys);
  });
  return (parameter) => tests.every((test) => test(parameter));
}

function oneFilter(
  key: string,
  { Option, Values: values = [] }: ParameterStringFilter,
  keys: readonly string[],
): (parameter: Parameter) => boolean {
  const tag = key.startsWith("tag:") ? key.slice("tag:".length) : undefined;
  if (!keys.includes(tag === undefined ? key : "tag")) {
    const listed = keys.filter((name) => name !== "tag").join(", ");
    throw invalidFilterKey(
      `The following filter key is not valid: ${key}. Valid filter keys include: [${listed}].`,
    );
  }
  const { options, values: valuesOf, known } = tag === undefined ? (KEYS[key] ?? TAG) : TAG;
  const option = Option ?? (key === "Path" ? "OneLevel" : "Equals");
  if (!options.includes(option)) {
    throw invalidFilterOption(
      `The following filter option is not valid: ${option}. Valid options include: [${options.join(", ")}].`,
    );
  }
  if (tag !== undefined) {
    return ({ tags }) => {
      const value = tags[tag];
      return value !== undefined && (values.length === 0 || values.includes(value));
    };
  }
  if (values.length === 0)
    throw invalidFilterValue(`The following filter values are missing : null for filter key ${key}.`);
  checkValues(key, values, known);
  const match = MATCHES[option] ?? MATCHES.Equals;
  return (parameter) => valuesOf(parameter).some((has) => values.some((wanted) => match?.(has, wanted)));
}

function checkValues(key: string, values: readonly string[], known: readonly string[] | undefined): void {
  const unknown = values.find((value) => known && !known.includes(value));
  if (unknown !== undefined) {
    throw invalidFilterOption(
      `The following filter value is not valid: ${unknown}. Valid values include: [${known?.join(", ")}].`,
    );
  }
  if (key === "Path") for (const value of values) checkPath(value);
}

/** @throws AwsError ValidationException when the text is no path of a hierarchy */
export function checkPath(path: string): void {
  if (!path.startsWith("/") || path.includes("//") || !/^[\w.\-/]*$/.test(path)) throw invalid(PATH_RULES);
}

const MATCHES: Readonly<Record<string, (has: string, wanted: string) => boolean>> = {
  Equals: (has, wanted) => has === wanted,
  BeginsWith: (has, wanted) => has.startsWith(wanted),
  Contains: (has, wanted) => has.includes(wanted),
  Recursive: (has, wanted) => has.startsWith(below(wanted)),
  OneLevel: (has, wanted) => has.startsWith(below(wanted)) && !has.slice(below(wanted).length).includes("/"),
};

/** What the names below a path begin with; everything that is no path lies below `/` too. */
const below = (path: string): string => (path === "/" ? "" : `${path.replace(/\/$/, "")}/`);

/** @returns whether a name lies below a path, at any depth or just one level down */
export function isBelow(name: string, path: string, recursive: boolean): boolean {
  const root = `${path.replace(/\/$/, "")}/`;
  return name.startsWith(root) && (recursive || !name.slice(root.length).includes("/"));
}
