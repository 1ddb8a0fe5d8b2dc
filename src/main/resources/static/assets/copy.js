// Copies the text of a field at the press of a button. Without this script the field is there to be marked and copied by hand.
'use strict';

document.querySelectorAll('[data-copies]').forEach((button) => {
  const field = document.getElementById(button.dataset.copies);
  const caption = button.textContent;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      field.select();
      return document.execCommand('copy');
    }
  };
  button.hidden = false;
  field.addEventListener('focus', () => field.select());
  button.addEventListener('click', async () => {
    if (await copy()) {
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = caption; }, 4000);
    }
  });
});
