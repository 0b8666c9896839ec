/** Loaded before a program: writes the packages that it has loaded at its end into the file that LOADED_PACKAGES names. */
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const names = Object.keys(require.cache).map(
    (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1],
  );
  const packages = [...new Set(names.filter((name) => name !== undefined))].sort();
  writeFileSync(String(process.env.LOADED_PACKAGES), JSON.stringify(packages));
});
