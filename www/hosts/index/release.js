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

/** The lines that let the first question come sooner. */
export async function preloads(folder, locale) {
  const page = await example("preload.html");
  return Array.from(page.querySelectorAll("link[rel=preload], link[rel=modulepreload]"), (link) => {
    const line = link.cloneNode();
    line.setAttribute("href", moved(line.getAttribute("href"), folder).replace(".first.zh-CN.", `.first.${locale}.`));
    return line.outerHTML.replace(' crossorigin=""', " crossorigin");
  });
}
