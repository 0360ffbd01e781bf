// Lets Node.js keep what it compiled when a command or the service ends, so that the next start finds it: loading is most of a start. It has
// to be imported before what is to be found. Kept beside the libraries, where only who installed them writes, and never in a folder that
// others share: what is kept is run. Where nothing can be written, every start compiles.

import { enableCompileCache } from "node:module";
import { join } from "node:path";

enableCompileCache(join(import.meta.dirname, "..", "node_modules", ".cache", "compiled"));
