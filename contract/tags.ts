/**
 * Tags of every stack, which CloudFormation passes on to the stack's resources: by them an inventory finds what belongs
 * to a class, whatever its name.
 */
export const STACK_TAGS = {
  /** Name of the class. */
  class: "loglab:class",
  /** Seat id; `shared` on what the class's seats share. */
  seat: "loglab:seat",
} as const;
