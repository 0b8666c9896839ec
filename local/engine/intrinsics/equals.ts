import { validationError } from "../errors";
import { type Intrinsic, scalarText } from "./intrinsic";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html */
export const equals: Intrinsic = {
  key: "Fn::Equals",
  async evaluate(argument, _scope, evaluate) {
    if (!Array.isArray(argument) || argument.length !== 2) throw malformed();
    const texts: string[] = [];
    for (const node of argument) {
      const value = await evaluate(node);
      const text = Array.isArray(value) ? JSON.stringify(value) : scalarText(value);
      if (text === undefined) throw malformed();
      texts.push(text);
    }
    return texts[0] === texts[1];
  },
};

const malformed = () =>
  validationError("Template error: every Fn::Equals object requires a list of 2 string parameters.");
