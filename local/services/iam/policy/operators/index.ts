import { arnLike } from "./arn";
import { dateEquals, dateGreaterThan, dateGreaterThanEquals, dateLessThan, dateLessThanEquals } from "./date";
import { ipAddress } from "./ip-address";
import {
  numericEquals,
  numericGreaterThan,
  numericGreaterThanEquals,
  numericLessThan,
  numericLessThanEquals,
} from "./number";
import type { Operator } from "./operator";
import { binaryEquals, bool, stringEquals, stringEqualsIgnoreCase, stringLike } from "./string";

/**
 * Every condition operator by its name in lower case, and whether it is the negation. `Null` and the qualifiers
 * (`…IfExists`, `ForAllValues:`, `ForAnyValue:`) belong to conditions as a whole.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const OPERATORS: Readonly<Record<string, { operator: Operator; negated?: true }>> = {
  stringequals: { operator: stringEquals },
  stringnotequals: { operator: stringEquals, negated: true },
  stringequalsignorecase: { operator: stringEqualsIgnoreCase },
  stringnotequalsignorecase: { operator: stringEqualsIgnoreCase, negated: true },
  stringlike: { operator: stringLike },
  stringnotlike: { operator: stringLike, negated: true },
  numericequals: { operator: numericEquals },
  numericnotequals: { operator: numericEquals, negated: true },
  numericlessthan: { operator: numericLessThan },
  numericlessthanequals: { operator: numericLessThanEquals },
  numericgreaterthan: { operator: numericGreaterThan },
  numericgreaterthanequals: { operator: numericGreaterThanEquals },
  dateequals: { operator: dateEquals },
  datenotequals: { operator: dateEquals, negated: true },
  datelessthan: { operator: dateLessThan },
  datelessthanequals: { operator: dateLessThanEquals },
  dategreaterthan: { operator: dateGreaterThan },
  dategreaterthanequals: { operator: dateGreaterThanEquals },
  bool: { operator: bool },
  binaryequals: { operator: binaryEquals },
  ipaddress: { operator: ipAddress },
  notipaddress: { operator: ipAddress, negated: true },
  arnequals: { operator: arnLike },
  arnnotequals: { operator: arnLike, negated: true },
  arnlike: { operator: arnLike },
  arnnotlike: { operator: arnLike, negated: true },
};
