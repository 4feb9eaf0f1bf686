// What changes with every release, read from the examples beside this page: their lines hold its number and its hashes.

const pages = new Map();

/** An example, fetched once. */
function example(name) {
  if (!pages.has(name)) {
    const page = fetch(name).then((response) => (response.ok ? response.text() : Promise.reject(new Error(name))));
    pages.set(name, page.then((text) => new DOMParser().parseFromString(text, "text/html")));
  }
  return pages.get(name);
}

const moved = (address, folder) => address.replace(/^\.\.\//, folder);

/** The hash of the entry that checks, and those of the scripts that are imported. */
export async function map(folder) {
  const page = await example("integrity.html");
  const { integrity } = JSON.parse(page.querySelector("script[type=importmap]").textContent);
  const hashes = {};
  for (const [address, hash] of Object.entries(integrity)) hashes[moved(address, folder)] = hash;
  return { entry: page.querySelector("script[integrity]").integrity, hashes };
}

/** The lines that let the program come sooner, and the first question where it is not part of the script. */
export async function preloads(folder, locale) {
  const line = (await example("preload.html")).querySelector("link[rel=preload]").cloneNode();
  const address = moved(line.getAttribute("href"), folder);
  line.setAttribute("href", address);
  const first = address.replace(/[^/]*\?/, `award-calculator.first.${locale}.js?`);
  return [line.outerHTML.replace(' crossorigin=""', " crossorigin"), ...(locale === "en" ? [`<link rel="modulepreload" href="${first}">`] : [])];
}
