/** The app as it would be without stamping: constructs of every seat. It is what stamping is compared with. */
import { App } from "aws-cdk-lib";
import { APP_PROPS, addStacks } from "../../lib/app";
import { buildBundles } from "../../lib/bundles";
import { chooseClass } from "../../lib/class/default-class";
import { outletOf } from "../../lib/class/outlet";
import { readClass } from "../../lib/class/read-class";

const app = new App(APP_PROPS);
const labClass = readClass(chooseClass(String(app.node.tryGetContext("class"))));
using bundles = buildBundles(outletOf(labClass.pipeline));
addStacks(app, labClass, bundles);
app.synth();
