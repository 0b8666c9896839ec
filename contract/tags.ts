/**
 * Tags of every stack, which CloudFormation passes on to the stack's resources: by them an inventory finds what belongs
 * to a class, whatever its name. A student's session bears the same tags, and meets what bears the same values.
 */
export const STACK_TAGS = {
  /** Name of the class. */
  class: "loglab:class",
  /** Seat id; `shared` on what the class's seats share. */
  seat: "loglab:seat",
} as const;

/** Stands for the seat on what the class's seats share; no seat is called so. */
export const SHARED_SEAT = "shared";
