'use strict';
(function () {
  var boxes = Array.prototype.slice.call(document.querySelectorAll('.filter input'));
  var changes = Array.prototype.slice.call(document.querySelectorAll('.change'));
  var entries = Array.prototype.slice.call(document.querySelectorAll('.jump li'));
  var shown = document.getElementById('shown');
  document.documentElement.classList.add('js');

  // Browsers that know no :has() hide by this.
  function apply() {
    var wanted = {}, count = 0;
    boxes.forEach(function (box) { wanted[box.value] = box.checked; });
    changes.forEach(function (change, i) {
      var hidden = wanted[change.getAttribute('data-kind')] === false;
      change.hidden = hidden;
      if (entries[i]) entries[i].hidden = hidden;
      if (!hidden) count++;
    });
    if (shown) shown.textContent = '显示 ' + count + ' 处，共 ' + changes.length + ' 处';
  }

  function choose(want) {
    boxes.forEach(function (box) { box.checked = want(box); });
    apply();
  }

  // #kinds=target-lowered,unit-changed shows these kinds only: an address to send to a colleague.
  function fromAddress() {
    var match = /^#kinds=([a-z,-]*)$/.exec(location.hash);
    if (!match) return;
    var kinds = match[1].split(',');
    choose(function (box) { return kinds.indexOf(box.value) >= 0; });
  }

  boxes.forEach(function (box) { box.addEventListener('change', apply); });
  Array.prototype.forEach.call(document.querySelectorAll('[data-choose]'), function (button) {
    button.addEventListener('click', function () {
      var all = button.getAttribute('data-choose') === 'all';
      choose(function (box) { return all || box.parentNode.className === 'substantive'; });
    });
  });
  Array.prototype.forEach.call(document.querySelectorAll('[data-go]'), function (link) {
    link.addEventListener('click', function (event) {
      var to = document.querySelector(link.getAttribute('data-go'));
      if (!to) return;
      event.preventDefault();
      choose(function () { return true; });
      to.scrollIntoView({block: 'center'});
    });
  });

  // Paper unfolds nothing: what is not too long is unfolded before it is printed.
  window.addEventListener('beforeprint', function () {
    Array.prototype.forEach.call(document.querySelectorAll('details.long'), function (d) {
      if (Number(d.getAttribute('data-chars')) < 20000) d.open = true;
    });
  });
  window.addEventListener('hashchange', fromAddress);
  apply();
  fromAddress();
})();
