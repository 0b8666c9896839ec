import { main } from "../cli/main";

// The pinned SDK runs on Node 20 and says at every start that next year's releases will not; README says which Node to use.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
