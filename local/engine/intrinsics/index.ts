import { and } from "./and";
import { base64 } from "./base64";
import { cidr } from "./cidr";
import { contains } from "./contains";
import { eachMemberEquals } from "./each-member-equals";
import { eachMemberIn } from "./each-member-in";
import { equals } from "./equals";
import { findInMap } from "./find-in-map";
import { getAtt } from "./get-att";
import { getAzs } from "./get-azs";
import { getStackOutput } from "./get-stack-output";
import { fnIf } from "./if";
import { importValue } from "./import-value";
import type { Intrinsic } from "./intrinsic";
import { join } from "./join";
import { not } from "./not";
import { or } from "./or";
import { ref } from "./ref";
import { select } from "./select";
import { split } from "./split";
import { sub } from "./sub";

/** Every intrinsic function that is modelled; any other is refused by name. */
export const INTRINSICS: readonly Intrinsic[] = [
  ref,
  getAtt,
  sub,
  join,
  select,
  split,
  findInMap,
  fnIf,
  equals,
  and,
  or,
  not,
  base64,
  cidr,
  getAzs,
  importValue,
  getStackOutput,
  contains,
  eachMemberEquals,
  eachMemberIn,
];
