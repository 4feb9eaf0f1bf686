// Fetches data: policy files and words.

/** What a server sends, parsed. Rejects where nothing arrives, or something else than JSON. */
export async function fetchJson(address: string, integrity: string): Promise<unknown> {
  if (!self.fetch) return requestJson(address);
  const options: RequestInit = { __proto__: null, credentials: "same-origin" };
  if (integrity) options.integrity = integrity;
  const response = await fetch(address, options);
  if (!response.ok) throw response;
  return response.json();
}

/** The same where a page has taken `fetch` away, and in scripts that must not hold the word. */
export function requestJson(address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "json";
    request.onload = () => (request.response ? resolve(request.response) : reject(request));
    request.onerror = reject;
    request.send();
  });
}
