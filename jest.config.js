/** The quick suites: everything but `*.slow.test.ts`. Types are checked once, by tsc, not here. */
module.exports = {
  rootDir: __dirname,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "[.]slow[.]test[.]ts$"],
  transform: { "[.]ts$": "@swc/jest" },
  testTimeout: 30_000,
};
