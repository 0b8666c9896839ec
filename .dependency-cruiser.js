/** Who may import whom. Every rule says why, because the message is read by someone in a hurry. */
const never = (name, comment, from, to, extra = {}) => ({
  name,
  comment,
  severity: "error",
  from: typeof from === "string" ? { path: from } : from,
  to: { ...(typeof to === "string" ? { path: to } : to), ...extra },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never(
      "contract-is-the-floor",
      "Every runtime loads contract/, so contract/ loads nothing.",
      "^contract/",
      {
        pathNot: "^contract/",
      },
    ),
    never(
      "lambda-ships-alone",
      "A handler is bundled and shipped; only contract/ may travel with it.",
      "^lambda/([^/]+)/",
      "^(bin|lib|generator|local|checks|cli|test|lambda/(?!$1/))",
    ),
    never(
      "generator-ships-alone",
      "The generator runs on the instance; only contract/ may travel with it.",
      "^generator/",
      "^(bin|lib|lambda|local|checks|cli|test)/",
    ),
    never(
      "stacks-do-not-know-the-local-cloud",
      "The cloud assembly is the only bridge.",
      "^lib/",
      "^(bin|lambda|generator|local|checks|cli|test)/",
    ),
    never(
      "class-is-pure",
      "The command reads classes too; it must not load the CDK for that.",
      "^lib/class/",
      { pathNot: "^(lib/class/|contract/|node_modules/(yaml|zod|csv-parse)/)" },
      { dependencyTypesNot: ["core"] },
    ),
    never(
      "facts-costs-and-summaries-are-pure",
      "They read templates as JSON; the command reads them too, and must not load the CDK for that.",
      "^lib/(facts|cost|summary)/",
      { pathNot: "^lib/(facts|cost|summary)/|^lib/guardrails/template[.]ts$|^contract/" },
    ),
    never(
      "local-cloud-deploys-any-assembly",
      "It may not know our stacks, our record, or our checks.",
      "^local/",
      "^(bin|lib|lambda|generator|contract|checks|cli|test)/",
    ),
    never(
      "service-is-an-island",
      "Services meet through local/core ports, as AWS services meet through APIs.",
      "^local/services/([^/]+)/",
      "^local/(services/(?!$1/)|engine|gateway|packages|page|index)",
    ),
    never(
      "package-is-an-island",
      "A package runs on an instance: it meets services through their APIs alone, and only the list knows it.",
      "^local/packages/",
      "^local/(services|engine|gateway|page|index)",
    ),
    never(
      "engine-names-no-service",
      "Resource types are handed to the engine by local/index.ts.",
      "^local/engine/",
      "^local/(services|gateway|page|index)",
    ),
    never(
      "core-is-the-floor-of-local",
      "Everything local stands on core/.",
      "^local/core/",
      "^local/(?!core/)",
    ),
    never(
      "gateway-knows-no-service",
      "The HTTP edge serves whatever the composition root hands it.",
      "^local/gateway/",
      "^local/(services|engine|page|index)",
    ),
    never(
      "page-runs-in-a-browser",
      "ui/ may take types from the server's side, never code.",
      "^local/page/ui/",
      "^(bin|build|lib|generator|lambda|contract|checks|cli|test)/|^local/(?!page/ui/)",
      { dependencyTypesNot: ["type-only"] },
    ),
    never(
      "local-has-one-door",
      "Import local/index.ts.",
      { pathNot: "^(local|test|bench)/|^build/bundle[.]ts$" },
      {
        path: "^local/",
        pathNot: "^local/index[.]ts$",
      },
    ),
    never(
      "checks-see-only-an-environment",
      "A check must not be able to tell AWS from local.",
      "^checks/",
      "^(bin|lib|lambda|generator|local|cli|test|examples)/",
    ),
    never(
      "cli-reads-the-class-only",
      "The command runs `cdk` as a program; it does not load stacks.",
      "^cli/",
      {
        path: "^(lib/(?!(class|facts|cost|summary|kafka)/)|bin/|lambda/|generator/|test/)",
      },
    ),
    never(
      "bin-is-thin",
      "bin/ starts something and does nothing else.",
      "^bin/",
      { path: "^(?!bin/|build/|lib/app[.]ts|lib/validate/index[.]ts|cli/main[.]ts|node_modules)" },
      { dependencyTypesNot: ["core", "npm", "npm-dev"] },
    ),
    never(
      "cdk-stays-in-lib",
      "Only lib/, bin/ and tests speak CDK.",
      { pathNot: "^(lib|bin|test)/" },
      "node_modules/(aws-cdk-lib|constructs)/",
    ),
    never(
      "nothing-imports-test",
      "Move it beside what it tests, or to test/support.",
      { pathNot: "^test/" },
      "^test/",
    ),
    never(
      "no-circle",
      "Two files that need each other are one file, or want a third.",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    never(
      "no-orphan",
      "Nothing reaches it: delete it.",
      { orphan: true, pathNot: "[.]d[.]ts$|[.]test[.]ts$|^test/fixtures/" },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["require", "node", "types", "default"],
    },
  },
};
