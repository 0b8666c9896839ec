import { validationError } from "../errors";
import { type Intrinsic, isUnknown, scalarText } from "./intrinsic";
import { KNOWN_AFTER_APPLY } from "./scope";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-findinmap.html */
export const findInMap: Intrinsic = {
  key: "Fn::FindInMap",
  async evaluate(argument, scope, evaluate) {
    if (!Array.isArray(argument) || argument.length !== 3) throw malformed();
    const keys: string[] = [];
    for (const node of argument) {
      const key = await evaluate(node);
      if (isUnknown(key)) return KNOWN_AFTER_APPLY;
      const text = scalarText(key);
      if (text === undefined) throw malformed();
      keys.push(text);
    }
    const [name = "", top = "", second = ""] = keys;
    const mapping = scope.mapping(name);
    if (!mapping) {
      throw validationError(
        `Template error: Mapping named '${name}' is not present in the 'Mappings' section of template.`,
      );
    }
    const value = mapping.get(top)?.get(second);
    if (value === undefined) {
      throw validationError(`Template error: Unable to get mapping for ${name}::${top}::${second}`);
    }
    return value;
  },
};

const malformed = () =>
  validationError(
    "Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value",
  );
