import { maskHashes } from "../../../lib/summary/mask-hashes";

test("what changes with the code alone is masked, at any depth", () => {
  const template = {
    key: [`${"0a".repeat(32)}.zip`],
    script: "#!/bin/bash\n# fingerprint: 5d72612b51cc1341\n",
    Generatorsweb1Instance97F9318Ff703930c4dd0187e: 1,
  };
  expect(maskHashes(template)).toEqual({
    key: ["<asset>.zip"],
    script: "#!/bin/bash\n# fingerprint: <fingerprint>\n",
    "Generatorsweb1Instance97F9318F<replaced>": 1,
  });
});
