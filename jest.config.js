const { availableParallelism } = require("node:os");

// The pinned SDK runs on Node 20, and says at every start that its releases of next year will not.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

// Programs that tests start are to behave as at a user's desk; in CI the CDK CLI writes elsewhere. Jest itself has read it by now,
// and test/support/needs.ts reads it under this name.
if (process.env.CI) process.env.LOGLAB_CI = process.env.CI;
delete process.env.CI;

/** The quick suites: everything but `*.slow.test.ts`. Types are checked once, by tsc, not here. */
module.exports = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "[.]slow[.]test[.]ts$"],
  testEnvironment: "<rootDir>/test/support/environment.js",
  globalSetup: "<rootDir>/test/support/run-folder.js",
  transform: { "[.]ts$": "@swc/jest" },
  // Jest leaves one processor free for whoever watches; on two processors that would double the time. Journeys wait
  // for clocks and programs half of theirs, hence one more than two. A number, because of 150 % Jest makes 150.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testTimeout: 30_000,
};
