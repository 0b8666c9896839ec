import { STACK_TAGS } from "../../../contract/tags";
import type { ClassFinding, ClassReview } from "../../guardrails/guardrail";

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-add-tags.html */
export const stackTags: ClassReview = {
  name: "stack-tags",
  why: "By its tags an inventory finds what a class has left, whatever its name.",
  fix: "Give the stack the tags of contract/tags.ts.",
  check({ name }, kinds) {
    return kinds.flatMap(({ stacks }) =>
      stacks.flatMap(({ name: stack, seat = "shared", tags }): ClassFinding[] => {
        if (tags === undefined) return [];
        const wanted = { [STACK_TAGS.class]: name, [STACK_TAGS.seat]: seat };
        const wrong = Object.entries(wanted).filter(([key, value]) => tags[key] !== value);
        const what = wrong.map(([key, value]) => `${key} is not ${value}`).join(", ");
        return wrong.length === 0 ? [] : [{ stack, what: `its tag ${what}` }];
      }),
    );
  },
};
