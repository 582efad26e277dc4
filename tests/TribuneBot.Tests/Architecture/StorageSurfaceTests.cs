using System.Reflection;
using TribuneBot.Storage;

namespace TribuneBot.Tests.Architecture;

/// <summary>Of the database nothing leaves the Storage room but Core's own values.</summary>
public sealed class StorageSurfaceTests
{
    private static readonly string[] Allowed = ["System", "TribuneBot.Core", "TribuneBot.Storage", "Microsoft.Extensions.Logging"];

    [Fact]
    public void No_row_and_no_type_of_sqlite_leaks_out()
    {
        var storage = typeof(TribuneStorage).Assembly;
        var exposed = storage.GetExportedTypes()
            .Where(type => type.Namespace != "TribuneBot.Storage.Migrations")
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(Mentioned)
            .SelectMany(WithArguments)
            .Distinct()
            .ToList();

        Assert.NotEmpty(exposed);
        Assert.DoesNotContain(exposed, type => !Allowed.Any(allowed => (type.Namespace + ".").StartsWith(allowed + ".", StringComparison.Ordinal)));
        Assert.DoesNotContain(exposed, type => type.Name.EndsWith("Row", StringComparison.Ordinal) || type.Name.StartsWith("IQueryable", StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Mentioned(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> WithArguments(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(WithArguments).Append(type) : [type];
}
