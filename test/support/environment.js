const { AsyncLocalStorage } = require("node:async_hooks");
const vm = require("node:vm");
const { TestEnvironment } = require("jest-environment-node");

/**
 * Jest compiles every module anew for every file of tests, a quarter of their time. A worker keeps here what V8 made of a source
 * when it met it first.
 */
function keepCompiled() {
  const { compileFunction } = vm;
  if (compileFunction.keeps) return;
  const kept = new Map();
  vm.compileFunction = (source, parameters, options) => {
    const known = kept.get(options.filename);
    if (known?.source === source) {
      return compileFunction(source, parameters, { ...options, cachedData: known.cachedData });
    }
    const compiled = compileFunction(source, parameters, { ...options, produceCachedData: true });
    kept.set(options.filename, { source, cachedData: compiled.cachedData });
    return compiled;
  };
  vm.compileFunction.keeps = true;
}

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

keepCompiled();
noteStorages();

module.exports = class extends TestEnvironment {
  async teardown() {
    await super.teardown();
    for (const storage of storages) storage.disable();
    storages.clear();
  }
};
