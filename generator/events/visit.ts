import type { Random } from "./random";
import type { Sheet } from "./sheet";

/** One client on its way through the site. Each kind of visit is a file beside this one. */
export interface Visit {
  /** Login name, `-` before the login. */
  readonly user: string;
  /** Nothing more will come of it. */
  readonly isOver: boolean;
  /** The next request will follow at once, as those for a page's pictures do. */
  readonly isLoading: boolean;
  /** Asks for the next thing, and writes the line from the request's opening quote to its LF. */
  next(random: Random, sheet: Sheet): void;
}
