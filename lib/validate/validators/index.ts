import type { Validator } from "../validator";
import { annotations } from "./annotations";
import { cfnLint } from "./cfn-lint";
import { cloudformation } from "./cloudformation";
import { guardrails } from "./guardrails";
import { nag } from "./nag";

/** Everything that looks at a class's templates; cfn-lint goes first, because it works in a process of its own. */
export const RUN: readonly Validator[] = [cfnLint, annotations, cloudformation, nag, guardrails];
