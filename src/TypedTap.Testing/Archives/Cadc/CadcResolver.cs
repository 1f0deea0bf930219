using System.Collections.Concurrent;
using System.Globalization;
using TypedTap.Sky;

namespace TypedTap.Testing.Archives.Cadc;

/// <summary>The resolver of names, in its plain form: lines of key=value.</summary>
internal sealed class CadcResolver
{
    private readonly ConcurrentDictionary<string, (SkyPoint Position, string? Type)> _targets = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name, SkyPoint position, string? type) => _targets[name] = (position, type);

    public EmbeddedReply Find(EmbeddedCall request)
    {
        if (request["TARGET"] is not { Length: > 0 } name)
            return EmbeddedReply.Text("error=missing required parameter: target", 400);
        if (request["FORMAT"] is not (null or "ascii"))
            return EmbeddedReply.Text($"error=this resolver writes ascii, not {request["FORMAT"]}", 400);
        if (!_targets.TryGetValue(name, out var target))
            return EmbeddedReply.Text($"target={name}\nerror=No match found for target: {name}\n", 425);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"target={name}\nservice=Simbad(simbad.u-strasbg.fr)\ncoordsys=ICRS\nra={target.Position.Ra:R}\ndec={target.Position.Dec:R}\n");
        return EmbeddedReply.Text(request["DETAIL"] == "max" && target.Type is { } type ? $"{text}oname={name}\notype={type}\n" : text);
    }
}
