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

keepCompiled();

module.exports = TestEnvironment;
