import { join } from "node:path";
import { ROOT } from "./source-files";

/** The students' guide as it lies in the repository. */
export const GUIDE_FOLDER = join(ROOT, "docs/student");
