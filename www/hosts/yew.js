// Starts the Yew application of yew.html; its source lies in yew/src/.

import start from "./vendor/yew.js";

start();
