-- Opens a draft in Neovim with the settings of docs/editors.md and does there what a writer does; prints what came of it
-- as JSON, last of all. Run by neovim.test.ts.
local file, out = os.getenv('DRAFT'), os.getenv('RESULT')
local seen = {}

local function wait(what, ready)
  if not vim.wait(20000, ready, 20) then
    error('waited in vain for ' .. what)
  end
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 20000)
  if not answers then
    error(method .. ': ' .. problem)
  end
  for _, answer in pairs(answers) do
    return answer.result
  end
end

-- What is found, with the words underlined as Neovim itself cuts them.
local function found()
  return vim.tbl_map(function(d)
    return {
      rule = d.code,
      severity = d.severity,
      message = d.message,
      text = vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})[1],
    }
  end, vim.diagnostic.get(0))
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, true)
end

vim.cmd('silent edit ' .. vim.fn.fnameescape(file))
seen.filetype = vim.bo.filetype
wait('diagnostics', function()
  return #vim.diagnostic.get(0) > 0
end)
seen.found = found()
local client = vim.lsp.get_client_by_id(vim.lsp.get_active_clients()[1].id)
seen.encoding = client.offset_encoding

local whole = { start = { line = 0, character = 0 }, ['end'] = { line = #lines(), character = 0 } }
local document = vim.lsp.util.make_text_document_params()
local actions = ask('textDocument/codeAction', {
  textDocument = document,
  range = whole,
  context = { diagnostics = {}, only = { 'source.fixAll' } },
})
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
seen.fixed = lines()
wait('the diagnostics of the repaired draft', function()
  return #vim.diagnostic.get(0) < #seen.found
end)
seen.left = found()

seen.symbols = vim.tbl_map(function(symbol)
  return symbol.name
end, ask('textDocument/documentSymbol', { textDocument = document }))

vim.api.nvim_buf_set_lines(0, -1, -1, true, { '一是打基础；' })
seen.completions = vim.tbl_map(function(item)
  local edit = item.textEdit
  return { format = item.insertTextFormat, text = edit and edit.newText or item.insertText or item.label }
end, ask('textDocument/completion', {
  textDocument = document,
  position = { line = #lines() - 1, character = vim.str_utfindex('一是打基础；') },
}).items)

vim.cmd('silent write')
seen.minutes = ask('jianggao/stats', { uri = document.uri }).minutes
vim.fn.writefile({ vim.json.encode(seen) }, out)
