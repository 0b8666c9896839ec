/** What the programs on a host agree on where Amazon's Kinesis Agent ships the lines: the generator, and the agent's configuration. */

/** Name of the log file that the generator writes; those that it has set aside are `access.log.1`, the newest, and so on. */
export const LOG_FILE = "access.log";
