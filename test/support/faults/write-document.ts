import { IN_PROCESS, PINNED_LINTER, writeDocument } from "./document";
import { faultMatrix } from "./matrix";

// npm run docs:validation
faultMatrix([PINNED_LINTER, ...IN_PROCESS]).then((matrix) => {
  if (!matrix.ran.includes("cfn-lint")) throw new Error("cfn-lint is not installed; run .ci/install-python");
  writeDocument(matrix);
});
