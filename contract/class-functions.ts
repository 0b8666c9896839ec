/**
 * Names of the environment variables of the functions that a class's shared stack has a schedule call. The stack sets them,
 * the functions read them, and nobody else spells them.
 */
export const CLASS_FUNCTION_ENVIRONMENT = {
  /** Name of the class. */
  className: "LOGLAB_CLASS",
  /** Seconds from an instance's launch until it is stopped. */
  session: "LOGLAB_SESSION_SECONDS",
} as const;
