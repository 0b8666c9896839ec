const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/** Gives a run of the tests a folder for what its files share, and takes it away in the end. */
module.exports = () => {
  const folder = mkdtempSync(join(tmpdir(), "loglab-test-run-"));
  process.env.LOGLAB_TEST_RUN = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
};
