/** The long suites (crash, fuzz, whole classes): run before a release, not on every push. */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["**/*.slow.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 900_000,
};
