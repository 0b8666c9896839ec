/** Writes docs/instructor/cost.md and its picture, with the code that the preflight uses: `npm run docs:cost`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { costDocument } from "../lib/cost/document/cost-document";
import { costPicture } from "../lib/cost/document/cost-picture";

const FOLDER = join(__dirname, "../docs/instructor");

writeFileSync(join(FOLDER, "cost.md"), costDocument());
writeFileSync(join(FOLDER, "cost.svg"), costPicture());
