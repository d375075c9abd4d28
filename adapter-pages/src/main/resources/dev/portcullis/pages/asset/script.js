// Makes the pages more pleasant; everything works without it, but what needs a security key or passkey.
(() => {
  'use strict';
  const all = (selector) => document.querySelectorAll(selector);
  const flow = document.querySelector('main').dataset.flow;

  // The browser's memory of this tab, or of this device, which may be switched off or hold nonsense.
  const memory = (action, device) => {
    try {
      return action(device ? localStorage : sessionStorage);
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

  // How hard a new password is to guess, roughly, and told nowhere but here: its characters, less what repeats or follows in order;
  // nothing where it holds what another field does.
  for (const note of all('[data-strength]')) {
    const input = document.getElementById(note.dataset.strength);
    input.addEventListener('input', () => {
      const text = input.value.toLowerCase(), typed = [...text].map((one) => one.codePointAt(0));
      const steps = typed.filter((one, at) => !(Math.abs(one - typed[at - 1]) < 2)).length;
      const kinds = [/[a-z]/, /[A-Z]/, /\d/, /\W/].filter((kind) => kind.test(input.value)).length;
      const others = [...input.form.elements].flatMap((one) => one === input ? [] : String(one.value).toLowerCase().split(/\W+/));
      const hard = others.some((one) => one.length > 3 && text.includes(one)) ? 0 : Math.min(steps, 2 * new Set(typed).size) + kinds;
      note.hidden = !text;
      note.dataset.level = [11, 14, 18].filter((least) => hard >= least).length;
      note.textContent = note.dataset.words.split('|')[note.dataset.level];
    });
  }

  // Which way in was used last on this device: its name and the end of the flow's id, never whose it was. Where the same flow comes
  // back, it did not lead in.
  const last = document.querySelector('main').dataset.last;
  const ways = last ? [...all('[data-way]')] : [];
  const [used, failed] = (memory((kept) => kept.getItem('way'), true) || '').split(' ');
  for (const button of ways) {
    button.addEventListener('click', () => memory((kept) => kept.setItem('way', button.dataset.way + ' ' + flow.slice(-8)), true));
    if (ways.length > 1 && button.dataset.way === used && !flow.endsWith(failed)) {
      const mark = document.createElement('span');
      mark.className = 'badge';
      mark.textContent = last;
      button.append(' ', mark);
    }
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

  // Pressed twice, a form is sent once; the button that was pressed shows that it is working.
  for (const form of all('form')) {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = 'yes';
      if (event.submitter) event.submitter.ariaBusy = 'true';
    });
  }
  window.addEventListener('pageshow', () => {
    for (const form of all('form')) delete form.dataset.sent;
    for (const button of all('[aria-busy]')) button.ariaBusy = null;
  });

  for (const time of all('time')) {
    const moment = new Date(time.dateTime);
    if (!isNaN(moment)) time.textContent = moment.toLocaleString(document.documentElement.lang, {dateStyle: 'medium', timeStyle: 'short'});
  }

  const focus = document.querySelector('[data-focus]');
  if (focus) focus.focus();
})();
