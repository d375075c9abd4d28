package dev.portcullis.boundary.courier;

import dev.portcullis.ports.secret.PlainHash;
import java.util.Base64;

/** What the pages of the inbox look like, as the pages for people do, and the script that copies a code. */
final class InboxLook {
    static final String STYLE = """
            :root{color-scheme:light dark;--text:#1b2330;--soft:#566071;--line:#d8dde5;--card:#fff;--page:#eef1f6;--accent:#2457d6;--wash:#e9effb}
            @media (prefers-color-scheme:dark){:root{--text:#e9ecf1;--soft:#a8b1bf;--line:#363d49;--card:#1b1f27;--page:#0f1218;--accent:#8fb0ff;--wash:#262f42}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--page);color:var(--text);font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
            main{max-width:44rem;margin:0 auto;padding:2.5rem 1rem 3rem}
            h1{margin:0 0 .35rem;font-size:1.6rem;line-height:1.25}
            p{margin:0}
            ul{display:grid;gap:.75rem;margin:1.25rem 0 0;padding:0;list-style:none}
            a{color:var(--accent);text-underline-offset:.18em}
            .card{padding:1.1rem 1.25rem;border:1px solid var(--line);border-radius:.9rem;background:var(--card)}
            h1~p.card{margin-top:1.25rem}
            .head{display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between;font-weight:600}
            .soft{color:var(--soft);font-size:.925rem;font-weight:400}
            .code{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-top:.75rem}
            .code code{padding:.3rem .9rem;border-radius:.6rem;background:var(--wash);font:600 1.35rem/1.4 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.2em;user-select:all}
            button{min-height:2.5rem;padding:.3rem 1rem;border:1px solid var(--soft);border-radius:.6rem;background:none;color:inherit;font:inherit;font-weight:600;cursor:pointer}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            pre{white-space:pre-wrap;font:inherit;margin:1.25rem 0}
            iframe{width:100%;height:38rem;margin-top:1.25rem;border:1px solid var(--line);border-radius:.9rem}
            """;

    /** Without it a click on a code marks the whole code. */
    static final String SCRIPT = """
            for (const button of document.querySelectorAll('[data-copy]')) {
              button.addEventListener('click', async () => {
                await navigator.clipboard.writeText(button.dataset.copy);
                button.textContent = button.dataset.done;
              });
            }
            """;

    /** The one script that a browser may run on these pages. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + digest()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private InboxLook() {}

    private static String digest() {
        return Base64.getEncoder().encodeToString(PlainHash.sha256(SCRIPT));
    }
}
