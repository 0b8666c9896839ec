import { documentedColumn, madeColumn, PINNED_LINTER } from "../../support/faults/document";
import { faultMatrix } from "../../support/faults/matrix";
import { testWith } from "../../support/needs";

testWith("cfn-lint", "the document has what cfn-lint finds of every defect", async () => {
  const matrix = await faultMatrix([PINNED_LINTER]);
  expect(documentedColumn("cfn-lint")).toEqual(madeColumn(matrix, "cfn-lint"));
});
