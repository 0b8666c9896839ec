const { AsyncLocalStorage } = require("node:async_hooks");
const { TestEnvironment } = require("jest-environment-node");

/** Storages that are in use in a worker; of those that nobody disables, Node 20 looks at each for every promise. */
const storages = new Set();

function noteStorages() {
  const { prototype } = AsyncLocalStorage;
  const { run, enterWith } = prototype;
  if (run.notes) return;
  prototype.run = function (...given) {
    storages.add(this);
    return run.apply(this, given);
  };
  prototype.run.notes = true;
  prototype.enterWith = function (...given) {
    storages.add(this);
    return enterWith.apply(this, given);
  };
}

noteStorages();

module.exports = class extends TestEnvironment {
  async teardown() {
    await super.teardown();
    for (const storage of storages) storage.disable();
    storages.clear();
  }
};
