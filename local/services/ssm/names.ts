import { parseArn } from "../../core/arn";
import type { Cloud } from "../../core/cloud";
import { hierarchyTooDeep, invalid, reservedName } from "./errors";

const DEEPEST = 15;
/** Most characters of a parameter's whole ARN; the name alone may take what is left. */
const LONGEST_NAME = 1011;

export const PATH_RULES =
  'The parameter doesn\'t meet the parameter name requirements. The parameter name must begin with a forward slash "/". It can\'t be prefixed with "aws" or "ssm" (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), - (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use the forward slash symbol "/". Valid example: /get/parameters2-/by1./path0_.';

/** @returns the ARN of a parameter; a public one has no account in it */
export function parameterArn(cloud: Cloud, name = ""): string {
  const account = isPublic(name) ? "" : cloud.account;
  return `arn:aws:ssm:${cloud.region}:${account}:parameter${name.startsWith("/") ? "" : "/"}${name}`;
}

/** @returns whether the name is one of Amazon's public parameters */
export const isPublic = (name: string): boolean => name.startsWith("/aws/service/");

/** A name as GetParameter takes it: `name`, `name:3`, `name:label`, or an ARN with the same behind it. */
export interface Reference {
  name: string;
  /** Version number or label, with what AWS repeats as Selector in front: `:3`. */
  selector?: string;
}

/** Takes a reference apart; more than one selector makes it a name that does not exist. */
export function parseReference(text = ""): Reference {
  const arn = parseArn(text);
  const plain = arn?.service === "ssm" ? nameOfArn(arn.resource) : text;
  const colon = plain.indexOf(":");
  if (colon < 0) return { name: plain };
  return { name: plain.slice(0, colon), selector: plain.slice(colon) };
}

/** `parameter/a/b` is either `/a/b` or, with a single part, `a`. */
function nameOfArn(resource: string): string {
  const name = resource.replace(/^parameter/, "");
  return name.lastIndexOf("/") === 0 ? name.slice(1) : name;
}

/**
 * Checks the name of a parameter that is to be made.
 * @throws AwsError with the rule that is broken
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
 */
export function checkNewName(name: string): void {
  const lower = name.toLowerCase();
  const levels = name.split("/").length - 1;
  if (/^\/aws(\/|$)/.test(lower)) throw reservedName(name);
  if (/^\/?(aws|ssm)/.test(lower)) {
    throw invalid(
      levels > 1 ? NAME_RULES : 'Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).',
    );
  }
  if (name.includes("/") && !name.startsWith("/"))
    throw invalid("Parameter name must be a fully qualified name.");
  if (!/^(\/?[\w.-]+)+$/.test(name)) throw invalid(NAME_RULES);
  if (levels > DEEPEST) throw hierarchyTooDeep();
  if (name.length > LONGEST_NAME) {
    throw invalid(`Parameter name exceeds maximum length of ${LONGEST_NAME} characters: ${name}.`);
  }
}

const NAME_RULES =
  'Parameter name: can\'t be prefixed with "ssm" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_';
