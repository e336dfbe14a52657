-- Sends the requests of a file in turn: a line each, with name, method, path and body between tabs.
-- Arguments: the file, an access token, and "keys" where each request has an Idempotency-Key.

local requests = {}
local next_one = 0
local keys = false
local run

function init(arguments)
  keys = arguments[3] == "keys"
  wrk.headers["Authorization"] = "Bearer " .. arguments[2]
  wrk.headers["Content-Type"] = "application/json"
  for line in io.lines(arguments[1]) do
    local method, path, body = line:match("^[^\t]*\t([^\t]*)\t([^\t]*)\t?(.*)$")
    table.insert(requests, { method, path, body ~= "" and body or nil })
  end
  math.randomseed(os.time())
  next_one = math.random(#requests)
  run = os.time() .. "-" .. math.random(1000000000) .. "-"
  if not keys then
    for i, request in ipairs(requests) do
      requests[i] = wrk.format(request[1], request[2], nil, request[3])
    end
  end
end

function request()
  next_one = next_one + 1
  local chosen = requests[next_one % #requests + 1]
  if not keys then
    return chosen
  end
  wrk.headers["Idempotency-Key"] = run .. next_one
  return wrk.format(chosen[1], chosen[2], nil, chosen[3])
end
