import { refused, validationError } from "../errors";
import { KNOWN_AFTER_APPLY, type Scope } from "./scope";

const REFERENCE = /\{\{resolve:([a-z-]+):([^{}]*)\}\}/g;

/**
 * Puts values in the place of `{{resolve:ssm:name}}` and `{{resolve:ssm:name:version}}`.
 * @throws AwsError ValidationError for the other services, which are not modelled
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export async function resolveDynamicReferences(text: string, scope: Scope): Promise<string> {
  if (!text.includes("{{resolve:")) return text;
  let resolved = "";
  let end = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, service, reference = ""] = match;
    if (service !== "ssm") throw refused(`Dynamic reference ${whole}`);
    const [name = "", version] = reference.split(":");
    if (name === "" || (version !== undefined && !/^\d+$/.test(version))) {
      throw validationError(`Incorrect format is used in the following SSM reference: [${whole}]`);
    }
    const value = await scope.ssmParameter(name, version);
    if (value === KNOWN_AFTER_APPLY) return KNOWN_AFTER_APPLY;
    resolved += text.slice(end, match.index) + value;
    end = match.index + whole.length;
  }
  return resolved + text.slice(end);
}
