// Puts the way of reading in force before the rows are painted: that of the address, else the one last chosen.
try {
  const settings = JSON.parse(localStorage.muqabala || '{}')
  const mode = document.getElementById(new URLSearchParams(location.search).get('mode') || settings.mode)
  if (mode?.name === 'mode') mode.checked = true
  if (settings.swapped?.includes(document.currentScript.dataset.pair))
    document.getElementById('swap').checked = true
} catch {}
