// Makes the pages more pleasant; everything works without it, but what needs a security key or passkey.
(() => {
  'use strict';
  const all = (selector) => document.querySelectorAll(selector);
  const flow = document.querySelector('main').dataset.flow;

  // Keys of this flow in the browser's memory, which may be switched off.
  const memory = (action) => {
    try {
      return action(sessionStorage);
    } catch {
      return null;
    }
  };

  // Security keys and passkeys: the published script defines a function for each button.
  const published = (name) => /^ory[A-Za-z]+$/.test(name) && typeof window[name] === 'function' ? window[name] : null;
  const ready = (action) => window.__oryWebAuthnInitialized ? action() : window.addEventListener('oryWebAuthnInitialized', action, {once: true});
  for (const button of all('[data-trigger]')) {
    button.hidden = false;
    button.addEventListener('click', () => ready(() => {
      const run = published(button.dataset.trigger);
      if (run) button.value ? run(JSON.parse(button.value)) : run();
    }));
  }
  for (const input of all('[data-load]')) {
    ready(() => {
      const run = published(input.dataset.load);
      if (run) run();
    });
  }

  // Where the browser can ask providers itself, it does, and hands over what it got.
  const asking = 'IdentityCredential' in window ? all('[data-fedcm]') : [];
  for (const form of asking) {
    const button = form.querySelector('button');
    const failed = form.querySelector('[data-failed]');
    const providers = [...form.querySelectorAll('[data-config]')].map(({dataset: one}) => (
      {configURL: one.config, clientId: one.client, nonce: one.nonce, params: {nonce: one.nonce}}));
    form.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      failed.hidden = true;
      try {
        // A press may open the provider's own window where nobody is signed in there; several providers cannot be asked so.
        const mode = providers.length === 1 ? 'active' : 'passive';
        const identity = {context: form.dataset.fedcm, mode, providers};
        // Whoever presses chooses, and is not signed in as whoever it was the last time.
        const chosen = await navigator.credentials.get({identity, mediation: 'required'});
        form.elements.token.value = chosen.token;
        form.requestSubmit();
      } catch {
        failed.hidden = false;
      }
      button.disabled = false;
    });
  }

  for (const button of all('[data-reveal]')) {
    const input = document.getElementById(button.dataset.reveal);
    const show = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      button.textContent = shown ? show : button.dataset.hide;
      button.setAttribute('aria-pressed', String(!shown));
    });
  }

  // What is shown to be kept: into the clipboard, or into a file.
  const kept = (id) => [...all('#' + id + '[data-value], #' + id + ' [data-value]')].map((one) => one.textContent).join('\n');
  for (const button of all('[data-copy]')) {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(kept(button.dataset.copy));
      button.textContent = button.dataset.done;
    });
  }
  for (const button of all('[data-save]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([location.host + '\n\n' + kept(button.dataset.save) + '\n'], {type: 'text/plain'}));
      link.download = button.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    });
  }

  // A code may be pasted with blanks, dashes or the sentence around it, in digits of any width. One that comes whole, by paste or
  // from the phone's messages, is sent at once; one that was wrong is not sent again.
  for (const input of all('[data-code]')) {
    let before = input.value, sent = false;
    input.addEventListener('input', () => {
      const digits = input.value.normalize('NFKC').replace(/\D/g, '');
      if (digits !== input.value) input.value = digits;
      const whole = digits.length === 6 && before.length < 5;
      before = digits;
      const button = input.form.querySelector('button.main[type=submit]') || input.form.querySelector('button[type=submit]');
      if (whole && !sent && button) {
        sent = true;
        input.form.requestSubmit(button);
      }
    });
  }

  // A button that sends again waits a little, and says how long.
  for (const button of all('[data-wait]')) {
    const label = button.textContent;
    const key = 'sent ' + flow + ' ' + button.name;
    const since = Number(memory((kept) => kept.getItem(key))) || Date.now();
    memory((kept) => kept.setItem(key, String(since)));
    const until = since + button.dataset.wait * 1000;
    const show = () => {
      const left = Math.ceil((until - Date.now()) / 1000);
      button.disabled = left > 0;
      button.textContent = left > 0 ? label + ' ' + button.dataset.waitText.replace('%', left) : label;
      if (left > 0) setTimeout(show, 500);
    };
    show();
    button.form.addEventListener('submit', () => memory((kept) => kept.removeItem(key)));
  }

  // Pressed twice, a form is sent once.
  for (const form of all('form')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'yes';
    });
  }
  window.addEventListener('pageshow', () => {
    for (const form of all('form')) delete form.dataset.sent;
  });

  for (const time of all('time')) {
    const moment = new Date(time.dateTime);
    if (!isNaN(moment)) time.textContent = moment.toLocaleString(document.documentElement.lang, {dateStyle: 'medium', timeStyle: 'short'});
  }

  const focus = document.querySelector('[data-focus]');
  if (focus) focus.focus();
})();
