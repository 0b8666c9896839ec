import { documentOf, tryAll, writeDocument } from "./document";

// npm run docs:access
tryAll().then((tried) => writeDocument(documentOf(tried)));
